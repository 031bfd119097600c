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
  if (name === 'elsewhere') await ack({ response_action: 'errors', errors: { nowhere: 'There is no such field.' } });
  else if (name === 'next') await ack({ response_action: 'update', view: { type: 'modal', callback_id: 'done', title: { type: 'plain_text', text: 'Done' }, blocks: [{ type: 'divider' }] } });
  else await ack(name ? undefined : { response_action: 'errors', errors: { b: 'A name, please.' } });
});

app.command('/kpi', async ({ ack, command }) => {
  await ack({ text: `You said ${command.text}` });
});

app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'divider' },
    { type: 'actions', elements: [{ type: 'button', action_id: 'at_home', text: { type: 'plain_text', text: 'Open' }, value: 'v2' }] }] } });
});

app.action('at_home', async ({ ack, action, body, client }) => {
  await ack();
  const opened = await client.views.open({ trigger_id: body.trigger_id, view: { type: 'modal', callback_id: 'choice', title: { type: 'plain_text', text: action.value }, blocks: [{ type: 'divider' }] } });
  const option = (value) => ({ text: { type: 'plain_text', text: value }, value });
  await client.views.update({ view_id: opened.view.id, view: { type: 'modal', callback_id: 'choice', title: { type: 'plain_text', text: body.view.type }, submit: { type: 'plain_text', text: 'Send' },
    blocks: [{ type: 'input', block_id: 'c', label: { type: 'plain_text', text: 'Which' }, element: { type: 'multi_static_select', action_id: 'c', options: [option('x'), option('y')], initial_options: [option('y')] } }] } });
});

app.message('view', async ({ message, client }) => {
  const say = (text) => client.chat.postMessage({ channel: message.channel, text, unfurl_links: false, unfurl_media: false });
  try {
    await client.views.publish({ user_id: message.user, view: { type: 'home', blocks: [{ type: 'actions', elements: [{ type: 'plain_text_input', action_id: 'p' }] },
      { type: 'section', text: { type: 'plain_text', text: 'x' }, accessory: { type: 'radio_buttons', action_id: 'r', options: [] } }] } });
  } catch (error) {
    await say(`${error.data.error}: ${error.data.response_metadata.messages.join()}`);
  }
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
