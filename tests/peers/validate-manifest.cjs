// Holds a Teams manifest and its localization file to Microsoft's schemas: node validate-manifest.cjs <folder>.
// One line a fault on standard output; none where both are valid.
const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { AppManifestUtils } = require("@microsoft/app-manifest");

const read = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));
const schemas = join(dirname(require.resolve("@microsoft/app-manifest")), "json-schemas", "teams", "v1.30");

async function main([folder]) {
    const checks = [["manifest.json", "MicrosoftTeams.schema.json"], ["fr.json", "MicrosoftTeams.Localization.schema.json"]];
    for (const [file, schema] of checks)
        for (const fault of await AppManifestUtils.validateAgainstSchema(read(folder, file), read(schemas, schema)))
            console.log(`${file}: ${fault}`);
}

main(process.argv.slice(2));
