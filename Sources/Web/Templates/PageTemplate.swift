/// The page's icon, inside the page: an ear that hears.
private let pageIcon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
  + "%3Cg fill='none' stroke='%230a7295' stroke-width='2' stroke-linecap='round'%3E"
  + "%3Cpath d='M9 3a7 7 0 0 1 0 10M12 1a10 10 0 0 1 0 14'/%3E%3C/g%3E"
  + "%3Cpath d='M6 3a5 5 0 0 0 0 10z' fill='%230a7295'/%3E%3C/svg%3E"

/// The page of the latest alerts.
let pageTemplate = #"""
  {{% CONTENT_TYPE:MARKUP}}
  <!DOCTYPE html>
  <html lang="en">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="referrer" content="no-referrer">
  <title>{{pageTitle}}</title>
  <link rel="alternate" type="application/atom+xml" href="/feed.atom{{feedQuery}}" title="Alerts">
  <link rel="icon" href="\#(pageIcon)">
  <style nonce="{{nonce}}">\#(pageStyle)</style>
  </head>
  <body>
  <a class="skip" href="#alerts">Skip to the alerts</a>
  <header class="top">
  <h1><a href="/"><span class="ear" aria-hidden="true">◖))</span> Earshot</a></h1>
  <p class="live" id="live" data-state="off"><span class="dot" aria-hidden="true"></span>
  <span id="live-text">{{liveText}}</span></p>
  </header>
  <div class="columns">
  {{> filters}}
  <main>
  <p class="sr" role="status" id="news"></p>
  <ol class="alerts" id="alerts" tabindex="-1" data-live="{{isLive}}" data-last="{{lastSequence}}">
  {{#cards}}
  {{> card}}
  {{/cards}}
  </ol>
  <div class="empty" id="empty"{{#hasCards}} hidden{{/hasCards}}>
  <p>Nothing here yet.</p>
  <p>{{emptyText}}</p>
  </div>
  {{#olderQuery}}<p class="older"><a href="/{{olderQuery}}">Older alerts</a></p>{{/olderQuery}}
  </main>
  </div>
  {{> bottom}}
  <script nonce="{{nonce}}">\#(pageScript)</script>
  </body>
  </html>
  """#
