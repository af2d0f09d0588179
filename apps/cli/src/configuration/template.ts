/** What `claimwire init` writes. Everything but the first key is at its default and may be left out. */
export const TEMPLATE = `# claimwire: which feeds to read, what to tell, and whom.
# Secrets come from the environment: \${NAME} in a value stands for the variable NAME.

# The feeds; "claimwire feeds add URL" and "claimwire feeds import FILE.opml" write here, too.
feeds: []
#  - url: https://outlet.example/rss
#    name: Outlet              # as alerts call it; else the feed's own title
#    publisher: Example Group  # outlets of one family are one origin: they do not confirm each other
#    interval: 10m             # else the interval below
#    fullText: true            # read the article's page where the feed has only a summary
#    folder: World

# How often a feed is polled that does not say otherwise, at the most: one that rarely changes, or asks to be left alone,
# is polled more rarely, but every day.
interval: 15m

# Claims of your own to watch, one whole sentence each.
watch: []
#  - The bridge at Corran was closed on safety grounds.

# Names that mean the same.
aliases: []
#  - [European Central Bank, ECB]

alerts:
  # Which relations to tell: contradicts, updates, confirms.
  relations: [contradicts, updates, confirms]
  # 0 to 1; what is less sure is not told.
  minConfidence: 0.5
  # all, or watched: only claims of your own.
  claims: all
  # Words (flood* for any ending), publishers, ids of claims that are kept but not sent; for a time: { what: …, until: 2025-06-30 }
  mute: []
  # Only what these publishers say now, by domain or name; only with one of these words. Empty: all.
  sources: []
  keywords: []
  # A claim is not told again for this time, unless by something more serious.
  # coolDown: 6h
  # Messages a channel gets in an hour; what is more comes as a digest at its end.
  # maxPerHour: 20
  # Gather alerts: { every: hour } or { every: day, at: "07:30", timeZone: Europe/Berlin }; beside: true tells at once, too.
  # digest: { every: hour }
  # What comes up in these hours comes as one digest when they end, but for what may break through.
  # quietHours: { from: "22:00", until: "07:00", timeZone: Europe/Berlin, breakThrough: [contradicts] }

# Where alerts go, besides the terminal. Each may have a "policy" of its own, with the settings of "alerts".
channels: []
#  - id: desk
#    type: email
#    from: claimwire@newsdesk.example
#    to: [editor@newsdesk.example]
#    smtp: { host: mail.newsdesk.example, port: 587, user: claimwire, password: "\${SMTP_PASSWORD}" }
#    unsubscribe: https://newsdesk.example/leave  # https: one click (RFC 8058); or mailto:
#  - id: hook
#    type: webhook              # Standard Webhooks
#    url: https://newsdesk.example/hooks/claimwire
#    secret: "\${WEBHOOK_SECRET}"  # whsec_ and 24 to 64 bytes in base64; two, [new, old], while it is changed
#  - id: room
#    type: slack                # an incoming webhook; discord: a channel's webhook; teams: a Workflows webhook
#    url: "\${SLACK_URL}"

# Whom the alarms of the cloud reach; one machine tells on the terminal what is wrong.
# operator: you@newsdesk.example

# Where the console stands, if there is one: alerts link to their claims in it.
# console: https://claims.newsdesk.example/

network:
  # Fetch from private and loopback addresses, too.
  allowPrivate: false

# Where the hubs of feeds can push what is new (WebSub), for "claimwire watch" behind a proxy.
websub: {}
#  callback: https://newsdesk.example/websub  # the public address
#  listen: 127.0.0.1:8080                     # where it leads to

# Claims that nobody watches and nothing touches are forgotten after this time.
forgetClaimsAfter: 90d
`;
