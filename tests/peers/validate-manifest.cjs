// Holds a Teams manifest and its localization file to Microsoft's schemas: node validate-manifest.cjs <folder>.
// One line a fault on standard output; none where both are valid.
const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const Ajv = require("ajv-draft-04");
const addFormats = require("ajv-formats");

const read = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));
const schemas = join(dirname(require.resolve("@microsoft/app-manifest/package.json")), "build", "json-schemas", "teams", "v1.30");
const [folder] = process.argv.slice(2);

for (const [file, schema] of [["manifest.json", "MicrosoftTeams.schema.json"], ["fr.json", "MicrosoftTeams.Localization.schema.json"]]) {
    const validate = addFormats(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })).compile(read(schemas, schema));
    if (!validate(read(folder, file)))
        for (const fault of validate.errors)
            console.log(`${file}${fault.instancePath}: ${fault.message}`);
}
