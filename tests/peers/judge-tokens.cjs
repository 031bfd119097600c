// What botframework-connector makes of tokens: JSON lines {"now", "issuer", "metadata", "appId", "authorization", "activity"} on
// standard input, one line {"isTaken", "reason"} for each on standard output. "now" is the time that it is made to believe in, in
// milliseconds.
const { createInterface } = require("node:readline");
const { BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory, AuthenticationConfiguration } = require("botframework-connector");

const RealDate = Date;
let now = RealDate.now();

globalThis.Date = class extends RealDate {
    constructor(...parts) {
        super(...(parts.length === 0 ? [now] : parts));
    }

    static now() {
        return now;
    }
};
console.error = () => {};

async function judge(request) {
    now = request.now;
    const authentication = BotFrameworkAuthenticationFactory.create(
        "", true, "https://login.microsoftonline.com/botframework.com", "https://api.botframework.com", request.issuer, "https://token.botframework.com",
        request.metadata, request.metadata, "", new PasswordServiceClientCredentialFactory(request.appId, "a secret"), new AuthenticationConfiguration());
    try {
        await authentication.authenticateRequest(request.activity, request.authorization ?? "");
        return { isTaken: true, reason: "" };
    } catch (refusal) {
        return { isTaken: false, reason: String(refusal.message) };
    }
}

async function main() {
    for await (const line of createInterface({ input: process.stdin }))
        process.stdout.write(JSON.stringify(await judge(JSON.parse(line))) + "\n");
}

main();
