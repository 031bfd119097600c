// Times @microsoft/recognizers-text-suite on sentences: JSON lines {"text", "language", "ref"} on standard input,
// one line {"found", "microseconds"} for each on standard output, the median of warm rounds.
const { createInterface } = require("node:readline");
const { DateTimeRecognizer } = require("@microsoft/recognizers-text-date-time");

const warmUps = 5;
const rounds = 11;
const models = { en: new DateTimeRecognizer("en-us").getDateTimeModel(), fr: new DateTimeRecognizer("fr-fr").getDateTimeModel() };

async function main() {
    const sentences = [];
    for await (const line of createInterface({ input: process.stdin }))
        sentences.push(JSON.parse(line));
    const times = sentences.map(() => []);
    const found = [];
    for (let round = 0; round < warmUps + rounds; round++) {
        sentences.forEach((sentence, i) => {
            const ref = new Date(sentence.ref);
            const start = process.hrtime.bigint();
            const results = models[sentence.language].parse(sentence.text, ref);
            const elapsed = Number(process.hrtime.bigint() - start) / 1000;
            if (round >= warmUps)
                times[i].push(elapsed);
            found[i] = results.length;
        });
    }
    times.forEach((own, i) => console.log(JSON.stringify({ found: found[i], microseconds: own.sort((a, b) => a - b)[rounds >> 1] })));
}

main();
