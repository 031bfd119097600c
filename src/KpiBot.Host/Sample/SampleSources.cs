namespace KpiBot.Host.Sample;

/// <summary>How the sample company's files become facts: the same mapping that a user's own files take.</summary>
internal static class SampleSources
{
    public const string Yaml = """
        # The sample company's files and how they become facts. Your own sources go into config/sources.yaml, in this form.
        sources:
          - name: sample
            kind: files
            streams:
              - file: sales.csv
                fact: sales
                key: Line
                columns:
                  day: Date
                  kind: Kind
                  order: Order
                  customer: Customer
                  product: Product
                  category: Category
                  brand: Brand
                  country: Country
                  region: Region
                  channel: Channel
                  owner: Owner
                  segment: Segment
                  customer_type: Customer type
                  quantity: Quantity
                  net_amount: Net amount
                  tax: Tax
                  cost: Cost
                  currency: Currency

              - file: leads.csv
                fact: leads
                key: Lead
                columns:
                  created_on: Created
                  qualified_on: Qualified
                  converted_on: Converted
                  source: Source
                  campaign: Campaign
                  owner: Owner
                  country: Country
                  segment: Segment

              - file: deals.csv
                fact: deals
                key: Deal
                columns:
                  created_on: Created
                  won_on: Won
                  lost_on: Lost
                  stage: Stage
                  probability: Probability
                  owner: Owner
                  source: Source
                  country: Country
                  amount: Amount
                  currency: Currency

              - file: customers.csv
                fact: customers
                key: Customer
                columns:
                  first_purchase_on: First purchase
                  churned_on: Churned
                  source: Source
                  campaign: Campaign
                  country: Country
                  segment: Segment

              # As a French office would export it: semicolons, decimal commas, days first.
              - file: depenses.csv
                fact: spend
                currency: EUR
                columns:
                  day: { from: Date, format: dd/MM/yyyy }
                  spend_kind: Nature
                  source: Canal
                  campaign: Campagne
                  country: Pays
                  amount: Montant HT

              - file: visits.csv
                fact: visits
                columns:
                  day: Date
                  source: Source
                  country: Country
                  device: Device
                  sessions: Sessions
                  users: Users
                  conversions: Conversions

              - file: outreach.csv
                fact: outreach
                columns:
                  day: Date
                  campaign: Campaign
                  owner: Owner
                  sent: Sent
                  delivered: Delivered
                  bounced: Bounced
                  opened: Opened
                  replied: Replied
                  meetings: Meetings

              - file: social.csv
                fact: social
                columns:
                  day: Date
                  network: Network
                  account: Account
                  impressions: Impressions
                  reach: Reach
                  reactions: Reactions
                  comments: Comments
                  shares: Shares
                  clicks: Clicks
                  followers: Followers

              - file: surveys.xlsx
                fact: surveys
                key: Answer
                columns:
                  day: Date
                  kind: Kind
                  score: Score
                  scale_min: Scale min
                  scale_max: Scale max
                  customer: Customer
                  product: Product
                  country: Country
                  segment: Segment

              - file: products.xlsx
                fact: products
                key: Product
                columns:
                  product: Product
                  category: Category
                  launched_on: Launched
                  withdrawn_on: Withdrawn

              - file: fx_rates.csv
                fact: fx_rates
                columns:
                  day: Date
                  from: From
                  to: To
                  rate: Rate

              - file: targets.xlsx
                fact: targets
                columns:
                  kpi: Kpi
                  period: Period
                  period_start: Start
                  country: Country
                  value: Value

        """;
}
