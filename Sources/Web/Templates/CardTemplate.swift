/// One alert, in the page and in the stream of events.
let cardTemplate = #"""
  {{% CONTENT_TYPE:MARKUP}}
  <li class="card severity-{{severity}}" data-key="{{key}}" id="alert-{{sequence}}">
  <article aria-labelledby="title-{{sequence}}">
  <p class="meta"><a class="topic" href="/?topic={{topic}}">{{topicName}}</a>
  <span class="severity{{#isQuiet}} sr{{/isQuiet}}">{{severity}}</span>
  {{#action}}<span class="action">{{action}}</span>{{/action}}
  <time datetime="{{time}}" title="{{timeText}}">{{timeText}}</time></p>
  {{#quote}}{{> quote}}{{/quote}}
  {{^quote}}
  <p class="excerpt">{{#excerpt}}{{#isMarked}}<mark>{{text}}</mark>{{/isMarked}}\#
  {{^isMarked}}{{text}}{{/isMarked}}{{/excerpt}}</p>
  {{/quote}}
  <h2 id="title-{{sequence}}">{{#link}}<a href="{{link}}" rel="noopener noreferrer nofollow">\#
  {{headline}}</a>{{/link}}{{^link}}{{headline}}{{/link}}</h2>
  <p class="from"><span>{{feedTitle}}</span> · matched by {{reason}}\#
  {{#notice}} · <span class="feed-only">{{notice}}</span>{{/notice}}</p>
  {{#hasMore}}
  <details class="more"><summary>{{moreText}}</summary>
  {{#moreQuotes}}{{> quote}}{{/moreQuotes}}
  </details>
  {{/hasMore}}
  <details class="copies"{{^hasCopies}} hidden{{/hasCopies}}>
  <summary>Also reported by <span class="copy-count">{{copyCount}}</span></summary>
  <ul>{{#copies}}{{> copy}}{{/copies}}</ul>
  </details>
  </article>
  </li>
  """#

/// Something said.
let quoteTemplate = #"""
  {{% CONTENT_TYPE:MARKUP}}
  <figure>
  <figcaption>{{#speakerQuery}}<a class="speaker" href="/{{speakerQuery}}">{{speaker}}</a>\#
  {{/speakerQuery}}{{^speakerQuery}}<span class="speaker">{{speaker}}</span>{{/speakerQuery}}
  {{#cue}}<span class="cue">{{cue}}</span>{{/cue}}
  {{#named}}<span class="named">{{named}}</span>{{/named}}</figcaption>
  <blockquote{{#isDirect}} class="direct"{{/isDirect}}>{{#parts}}\#
  {{#isMarked}}<mark>{{text}}</mark>{{/isMarked}}{{^isMarked}}{{text}}{{/isMarked}}\#
  {{/parts}}</blockquote>
  </figure>
  """#

/// Another article that carries the story.
let copyTemplate = #"""
  {{% CONTENT_TYPE:MARKUP}}
  <li>{{#copyLink}}<a href="{{copyLink}}" rel="noopener noreferrer nofollow">{{copyTitle}}</a>\#
  {{/copyLink}}{{^copyLink}}{{copyTitle}}{{/copyLink}} <span>{{copyFeed}}</span></li>
  """#
