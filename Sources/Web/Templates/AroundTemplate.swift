/// What stands around the alerts and changes with them; a live page asks for it anew.
let aroundTemplate = #"""
  {{% CONTENT_TYPE:MARKUP}}
  {{> filters}}
  {{> bottom}}
  """#

/// The topics and speakers that can be chosen.
let filtersTemplate = #"""
  {{% CONTENT_TYPE:MARKUP}}
  <nav class="filters" aria-label="Filters">
  {{#hasTopics}}
  <h2 id="topics">Topics</h2>
  <ul aria-labelledby="topics">
  <li><a href="/{{allTopicsQuery}}"{{^topicChosen}} aria-current="true"{{/topicChosen}}>All</a></li>
  {{#topicChoices}}
  <li><a href="/{{choiceQuery}}"{{#isChosen}} aria-current="true"{{/isChosen}}>
  <span>{{choiceName}}</span> <span class="count">{{choiceCount}}</span></a></li>
  {{/topicChoices}}
  </ul>
  {{/hasTopics}}
  {{#hasSpeakers}}
  <h2 id="speakers">Speakers</h2>
  <ul aria-labelledby="speakers">
  <li><a href="/{{allSpeakersQuery}}"{{^speakerChosen}} aria-current="true"{{/speakerChosen}}>Anybody</a></li>
  {{#speakerChoices}}
  <li><a href="/{{choiceQuery}}"{{#isChosen}} aria-current="true"{{/isChosen}}>
  <span>{{choiceName}}</span> <span class="count">{{choiceCount}}</span></a></li>
  {{/speakerChoices}}
  </ul>
  {{/hasSpeakers}}
  </nav>
  """#

/// How much there is, and what does not work.
let bottomTemplate = #"""
  {{% CONTENT_TYPE:MARKUP}}
  <footer class="bottom">
  <p>{{countsText}} · <a href="/feed.atom{{feedQuery}}">Feed</a> · <a href="/alerts.json">JSON</a> ·
  <a href="/healthz">Health</a> · <a href="/metrics">Metrics</a></p>
  {{#hasFailing}}
  <details><summary>{{failingText}}</summary>
  <ul>
  {{#failing}}
  <li><b>{{failingFeed}}</b> {{failingReason}}</li>
  {{/failing}}
  </ul></details>
  {{/hasFailing}}
  </footer>
  """#
