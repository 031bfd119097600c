using System.Text;
using KpiBot.Connectors.Files.Inspection;
using KpiBot.Connectors.Sources;
using KpiBot.Connectors.Tests.Support;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Tests.Inspection;

public sealed class FileInspectorTests : IDisposable
{
    private readonly Company company = new();

    [Fact]
    public void A_French_workbook_with_a_title_and_a_total_row_is_understood()
    {
        company.Copy("ventes.xlsx");

        var proposal = Inspect("ventes.xlsx");

        Assert.Equal(("sales", true), (proposal.Fact.Name, proposal.IsComplete));
        Assert.Equal(
            """
            sources:
              - name: ventes
                kind: files
                streams:
                  - name: sales
                    file: ventes.xlsx
                    fact: sales
                    columns:
                      day: Date facture
                      kind: { sign_of: Montant HT, positive: sale, negative: refund }
                      order: "N° facture"
                      customer: Client
                      product: Désignation
                      country: Pays
                      owner: Commercial
                      quantity: Quantité
                      net_amount: Montant HT
                    dimensions:
                      mode_de_paiement: Mode de paiement

            """,
            proposal.ToYaml());
    }

    [Fact]
    public void A_preview_shows_mapped_rows_and_those_that_are_rejected_or_skipped()
    {
        company.Write("ventes.csv", "Date;Réf. commande;Montant HT\n" + string.Concat(Enumerable.Range(1, 28).Select(i => $"{i:00}/10/2026;C{i};1 000,50\n"))
            + "30/02/2026;C99;5,00\nTotal;;28 014,00\n");

        var preview = Preview(Inspect("ventes.csv"));

        Assert.Equal((10, 28, 1), (preview.Rows.Count, preview.GoodRows, preview.RejectedRows));
        Assert.Equal(["day", "kind", "order", "net_amount", "currency"], preview.Columns);
        Assert.Equal(["2026-10-01", "sale", "C1", "1000.5", null], preview.Rows[0]);
        Assert.Equal((30, "Date"), (preview.Rejected.Single().Row, preview.Rejected.Single().Column));
        Assert.Equal(31, preview.Skipped.Single().Row);
        Assert.False(preview.WouldBeRefused);
    }

    [Theory]
    [InlineData("export.csv", "Date facture|N° facture|Montant HT|Montant TTC\n05/10/2026|F1|100,00|120,00\n", "sales")]
    [InlineData("export.csv", "Order Date,Order ID,Customer,Net Amount\n2026-10-05,1,X,5\n", "sales")]
    [InlineData("export.csv", "Date de création;Origine;Commercial;Date de conversion\n05/10/2026;Salon;Zoé;\n", "leads")]
    [InlineData("opportunites.csv", "Créée le;Étape;Probabilité;Montant\n05/10/2026;Gagné;50;1000\n", "deals")]
    [InlineData("export.csv", "Date,Campaign,Amount spent\n2026-10-05,Brand,100\n", "spend")]
    [InlineData("export.csv", "Jour;Sessions;Utilisateurs;Appareil\n2026-10-05;10;8;mobile\n", "visits")]
    [InlineData("export.csv", "Date;Réseau;Impressions;J'aime;Partages\n2026-10-05;LinkedIn;10;8;1\n", "social")]
    [InlineData("export.csv", "Date d'envoi;Campagne;E-mails envoyés;Ouvertures;Réponses\n2026-10-05;A;10;8;1\n", "outreach")]
    [InlineData("enquete.csv", "Date de réponse;Note;Client\n2026-10-05;9;A\n", "surveys")]
    [InlineData("export.csv", "Produit;Famille;Date de lancement;Date de retrait\nA;F;2020-10-05;\n", "products")]
    [InlineData("export.csv", "day,from,to,rate\n2026-10-05,USD,EUR,0.9\n", "fx_rates")]
    [InlineData("export.csv", "kpi,period,period_start,value\nrevenue,2026-11,2026-11-01,100000\n", "targets")]
    [InlineData("clients.csv", "Client depuis;Segment;Pays\n05/10/2020;PME;France\n", "customers")]
    public void The_fact_is_known_by_headers_in_either_language(string file, string content, string fact)
    {
        company.Write(file, content);

        var proposal = Inspect(file);

        Assert.Equal((fact, true), (proposal.Fact.Name, proposal.IsComplete));
        Assert.Equal(1, Preview(proposal).GoodRows);
    }

    [Fact]
    public void Amounts_with_tax_are_never_taken_for_net_ones()
    {
        company.Write("ventes.csv", "Date facture;N° facture;Total TTC;Total HT\n05/10/2026;F1;120,00;100,00\n");

        Assert.Equal(100m, NumberOf(Inspect("ventes.csv"), "net_amount"));
    }

    [Fact]
    public void A_file_without_net_amounts_says_what_is_missing()
    {
        company.Write("ventes.csv", "Date facture;N° facture;Total TTC\n05/10/2026;F1;120,00\n");

        var proposal = Inspect("ventes.csv");

        Assert.Equal(["net_amount"], proposal.Missing.Select(c => c.Name));
        Assert.Equal("It looks most like sales, but no column of the file fills net_amount.", proposal.Notes[0].English);
        Assert.Equal("Le contenu ressemble surtout à «\u202Fsales\u202F», mais aucune colonne du fichier ne remplit net_amount.", proposal.Notes[0].French);
    }

    [Fact]
    public void Words_for_kinds_are_translated_and_unsigned_credits_noticed()
    {
        company.Write("ventes.csv", "Date;Type de pièce;N° pièce;Montant HT\n05/10/2026;Facture;F1;100,00\n06/10/2026;Avoir;A1;30,00\n");

        var proposal = Inspect("ventes.csv");

        Assert.Equal(
            new Dictionary<string, string> { ["Facture"] = "sale", ["Avoir"] = "credit" },
            proposal.Columns.Single(c => c.Mapping.Column.Name == "kind").Mapping.Values);
        Assert.True(proposal.Settings.PositiveRefunds);
        Assert.Equal("-30", Preview(proposal).Rows[1][Preview(proposal).Columns.ToList().IndexOf("net_amount")]);
    }

    [Fact]
    public void What_the_file_leaves_open_is_assumed_and_said()
    {
        company.Write("ventes.csv", "Date;Client;Montant\n05/10/2026;X;100,00\n");

        var proposal = Inspect("ventes.csv");

        Assert.Equal(
            ["day Sure", "kind Assumed", "order Assumed", "customer Sure", "net_amount Sure"],
            proposal.Columns.Select(c => $"{c.Mapping.Column.Name} {c.Confidence}"));
        Assert.Equal(
            [
                "Date could be day first or month first: it is read day first.",
                "No column gives the kind: every row is taken as sale.",
                "No column looks like an order or invoice number: each row counts as one order.",
            ],
            proposal.Notes.Select(n => n.English));
    }

    [Theory]
    [InlineData("05/10/2026", false, "d/M/yyyy")]
    [InlineData("05/10/2026", true, "M/d/yyyy")]
    [InlineData("13/10/2026", true, "d/M/yyyy")]
    [InlineData("10/13/2026", false, "M/d/yyyy")]
    [InlineData("05.10.26", false, "d.M.yy")]
    [InlineData("05/10/2026 14:30", false, "d/M/yyyy H:mm")]
    public void The_order_of_days_and_months_is_what_the_column_shows_else_as_the_company_writes(string date, bool monthFirst, string format)
    {
        company.Write("leads.csv", $"Date;Source\n{date};Web\n");

        var proposal = new FileInspector(company.Folder, Company.Paris, monthFirst).Inspect(company.PathOf("leads.csv"));

        Assert.Equal([format], proposal.Columns.Single(c => c.Mapping.Column.Name == "created_on").Mapping.Formats);
    }

    [Fact]
    public void The_owner_may_say_which_fact_it_is()
    {
        company.Write("export.csv", "Date;Montant;Client\n05/10/2026;100,00;X\n");

        Assert.Equal("spend", Inspect("export.csv", FactSchemas.Spend).Fact.Name);
    }

    [Fact]
    public async Task What_is_written_reads_the_file_as_it_was_previewed()
    {
        company.Write("ventes.csv", "Date;Réf. commande;Montant HT;Rayon\n05/10/2026;C1;1 000,50;A\n15/10/2026;C2;12,00-;A\n", Encoding.Unicode);
        var proposal = Inspect("ventes.csv");

        Assert.IsType<SourcesReading.Valid>(SourcesFile.Add(company.PathOf("config/sources.yaml"), proposal));
        company.Sources = File.ReadAllText(company.PathOf("config/sources.yaml"));
        var loaded = (await company.SyncAsync()).LoadedOnly();

        Assert.Equal(Preview(proposal).GoodRows, loaded.Stored);
        Assert.Equal([("sale", 1000.5m, "A"), ("refund", -12m, "A")], company.Sales.Select(s => (s.Text("kind")!, s.Number("net_amount")!.Value, s.Text("rayon")!)));
    }

    public void Dispose() => company.Dispose();

    private SourceProposal Inspect(string file, FactSchema? fact = null) =>
        new FileInspector(company.Folder, Company.Paris).Inspect(company.PathOf(file), fact);

    private static SourcePreview Preview(SourceProposal proposal) =>
        proposal.Preview(cancellation: TestContext.Current.CancellationToken);

    private static decimal NumberOf(SourceProposal proposal, string column)
    {
        var preview = Preview(proposal);
        return decimal.Parse(preview.Rows[0][preview.Columns.ToList().IndexOf(column)]!, System.Globalization.CultureInfo.InvariantCulture);
    }
}
