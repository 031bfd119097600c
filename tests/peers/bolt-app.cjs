// A Bolt app of a few lines, as Slack's own documentation has them. It talks to the Slack that it is given, over Socket Mode or HTTP.
const { App, LogLevel } = require('@slack/bolt');

const { SLACK_API, SLACK_TOKEN, SLACK_APP_LEVEL, SLACK_SECRET, PORT } = process.env;
const isSocket = Boolean(SLACK_APP_LEVEL);

const app = new App({
  token: SLACK_TOKEN,
  logLevel: LogLevel.WARN,
  clientOptions: { slackApiUrl: SLACK_API },
  ...(isSocket ? { appToken: SLACK_APP_LEVEL, socketMode: true } : { signingSecret: SLACK_SECRET }),
});

app.message('hello', async ({ message, say }) => {
  await say({ text: `Hello <@${message.user}>`, blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Hello' } },
    { type: 'actions', elements: [{ type: 'button', action_id: 'press', text: { type: 'plain_text', text: 'Press' }, value: 'v1' }] }], unfurl_links: false, unfurl_media: false });
});

app.event('app_mention', async ({ event, client }) => {
  await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'In the thread', unfurl_links: false, unfurl_media: false });
});

app.action('press', async ({ ack, respond, action, body, client }) => {
  await ack();
  await respond({ text: `Pressed ${action.value}`, replace_original: false });
  await client.views.open({ trigger_id: body.trigger_id, view: { type: 'modal', callback_id: 'form', title: { type: 'plain_text', text: 'Form' },
    submit: { type: 'plain_text', text: 'Send' },
    blocks: [{ type: 'input', block_id: 'b', label: { type: 'plain_text', text: 'Name' }, element: { type: 'plain_text_input', action_id: 'a' } }] } });
});

app.view('form', async ({ ack, view }) => {
  const name = view.state.values.b.a.value;
  await ack(name ? undefined : { response_action: 'errors', errors: { b: 'A name, please.' } });
});

app.command('/kpi', async ({ ack, command }) => {
  await ack({ text: `You said ${command.text}` });
});

app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'divider' }] } });
});

app.message('file', async ({ message, client }) => {
  await client.files.uploadV2({ channel_id: message.channel, filename: 'a.csv', file: Buffer.from('a,b\n1,2\n'), title: 'A file', initial_comment: 'Here' });
});

app.message('bad', async ({ message, client }) => {
  try {
    await client.chat.postMessage({ channel: message.channel, text: 'bad', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }], unfurl_links: false, unfurl_media: false });
  } catch (error) {
    await client.chat.postMessage({ channel: message.channel, text: `${error.data.error}: ${error.data.response_metadata.messages.join()}`, unfurl_links: false, unfurl_media: false });
  }
});

app.start(isSocket ? undefined : Number(PORT)).then(() => console.log('ready'));
