/// What an entry of the outgoing feed says, as HTML.
let feedContentTemplate = #"""
  {{% CONTENT_TYPE:MARKUP}}
  {{#quote}}
  <p><b>{{speaker}}</b>{{#cue}} {{cue}}{{/cue}}{{#named}} ({{named}}){{/named}}:</p>
  <blockquote>{{#isDirect}}“{{/isDirect}}{{#parts}}{{text}}{{/parts}}\#
  {{#isDirect}}”{{/isDirect}}</blockquote>
  {{/quote}}
  {{^quote}}
  <p>{{#excerpt}}{{text}}{{/excerpt}}</p>
  {{/quote}}
  <p>{{topicName}} · {{feedTitle}} · matched by {{reason}}</p>
  {{#hasCopies}}
  <p>And {{copyCount}}:</p>
  <ul>
  {{#copies}}
  <li>{{#copyLink}}<a href="{{copyLink}}">{{copyTitle}}</a>{{/copyLink}}\#
  {{^copyLink}}{{copyTitle}}{{/copyLink}} · {{copyFeed}}</li>
  {{/copies}}
  </ul>
  {{/hasCopies}}
  """#
