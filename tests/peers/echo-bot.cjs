// The least that a bot on botbuilder can do: checks the token that a message comes with, and sends its text back. Settings: PORT,
// APP_ID, ISSUER and METADATA, the issuer of tokens and where its keys are found.
const { createServer } = require("node:http");
const { ActivityHandler, CloudAdapter } = require("botbuilder");
const { BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory, AuthenticationConfiguration } = require("botframework-connector");

const { PORT, APP_ID, ISSUER, METADATA } = process.env;

// Its own token is one that it has already: Microsoft's library would ask an address over HTTPS for it, once an hour.
class KnownToken extends PasswordServiceClientCredentialFactory {
    async createCredentials() {
        return {
            async signRequest(request) {
                request.headers.set("authorization", "Bearer a-token-of-the-bot");
                return request;
            },
        };
    }
}

const adapter = new CloudAdapter(BotFrameworkAuthenticationFactory.create(
    "", true, "https://login.microsoftonline.com/botframework.com", "https://api.botframework.com", ISSUER, "https://token.botframework.com",
    METADATA, METADATA, "", new KnownToken(APP_ID, "a secret"), new AuthenticationConfiguration()));

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
    await context.sendActivity(`Echo: ${context.activity.text}`);
    await next();
});

// What a web framework would do, and no more.
function answer(response) {
    return {
        socket: response.socket,
        header: (name, value) => response.setHeader(name, value),
        status: code => (response.statusCode = code),
        send: body => response.write(typeof body === "string" ? body : JSON.stringify(body)),
        end: () => response.end(),
    };
}

createServer((request, response) => {
    const parts = [];
    request.on("data", part => parts.push(part));
    request.on("end", () => {
        if (parts.length === 0)
            return response.end();
        const { method, headers } = request;
        adapter.process({ method, headers, body: JSON.parse(Buffer.concat(parts)) }, answer(response), context => bot.run(context));
    });
}).listen(Number(PORT), "127.0.0.1");
