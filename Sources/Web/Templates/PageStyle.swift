/// The page's style: one column on a phone, filters beside the alerts on a desk.
let pageStyle = #"""
  :root { color-scheme: light dark; --back: #f6f5f1; --card: #fff; --text: #1c1f22;
    --soft: #5c646c; --line: #e2e0d9; --accent: #0a5c78; --mark: #ffe7a0; --mark-text: #1c1f22;
    --info: #8a939b; --notice: #0a7295; --warning: #a65a00; --critical: #bf2330;
    --good: #24803f; --shadow: 0 1px 2px #0000000d, 0 2px 8px #0000000a; }
  @media (prefers-color-scheme: dark) {
    :root { --back: #121416; --card: #1b1e21; --text: #e9e8e4; --soft: #9ba4ac; --line: #2c3136;
      --accent: #74c7e3; --mark: #5e4c10; --mark-text: #fff1c4; --info: #7d868e;
      --notice: #48a9c8; --warning: #e59a3c; --critical: #f0616b; --good: #57c176;
      --shadow: none; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--back); color: var(--text);
    font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
  a { color: var(--accent); text-underline-offset: .15em; }
  a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px;
    border-radius: 3px; }
  .skip, .sr { position: absolute; left: -100vw; }
  .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem; z-index: 2; }
  .top { position: sticky; top: 0; z-index: 1; display: flex; justify-content: space-between;
    align-items: center; gap: 1rem; padding: .7rem max(1rem, calc(50vw - 33rem));
    background: color-mix(in srgb, var(--back) 92%, transparent); backdrop-filter: blur(8px);
    border-bottom: 1px solid var(--line); }
  .top h1 { font-size: 1.15rem; margin: 0; letter-spacing: -.01em; }
  .top h1 a { color: inherit; text-decoration: none; }
  .ear { color: var(--accent); letter-spacing: -.12em; margin-right: .3em; }
  .live { margin: 0; font-size: .85rem; color: var(--soft); display: flex; align-items: center;
    gap: .6rem; }
  .dot { width: .55rem; height: .55rem; border-radius: 50%; background: var(--info); }
  .live[data-state=on] .dot { background: var(--good); animation: pulse 2.4s infinite; }
  .live[data-state=lost] .dot { background: var(--warning); }
  @keyframes pulse { 0% { box-shadow: 0 0 0 0 color-mix(in srgb, var(--good) 55%, transparent); }
    70%, 100% { box-shadow: 0 0 0 .5rem transparent; } }
  .columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; padding: 1rem;
    max-width: 68rem; margin: 0 auto; }
  .filters h2 { font-size: .75rem; text-transform: uppercase; letter-spacing: .06em;
    color: var(--soft); margin: .4rem 0 .35rem; font-weight: 600; }
  .filters ul { list-style: none; display: flex; gap: .4rem; overflow-x: auto; margin: 0 -1rem;
    padding: .1rem 1rem .5rem; scrollbar-width: none; }
  .filters li { flex: none; max-width: 16rem; }
  .filters a { display: flex; gap: .5rem; justify-content: space-between; padding: .3rem .75rem;
    border: 1px solid var(--line); border-radius: 2rem; background: var(--card);
    color: inherit; text-decoration: none; font-size: .9rem; }
  .filters a span:first-child { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .filters a:hover { border-color: var(--accent); }
  .filters a[aria-current] { background: var(--accent); border-color: var(--accent);
    color: var(--card); font-weight: 600; }
  .count { color: var(--soft); font-variant-numeric: tabular-nums; }
  .filters a[aria-current] .count { color: inherit; }
  .alerts { list-style: none; margin: 0; padding: 0; display: grid; gap: .9rem; outline: none; }
  .card { background: var(--card); border: 1px solid var(--line); border-radius: 10px;
    border-left: 4px solid var(--notice); padding: .9rem 1.1rem 1rem; box-shadow: var(--shadow);
    overflow-wrap: anywhere; min-width: 0; }
  .severity-info { border-left-color: var(--info); }
  .severity-warning { border-left-color: var(--warning); }
  .severity-critical { border-left-color: var(--critical); }
  .card.fresh { animation: arrive 2.5s ease-out; }
  @keyframes arrive { 0% { background: var(--mark); transform: translateY(-6px); opacity: .2; }
    15% { transform: none; opacity: 1; } }
  .meta { display: flex; align-items: baseline; gap: .3rem .6rem; margin: 0;
    font-size: .85rem; color: var(--soft); }
  .meta time { margin-left: auto; white-space: nowrap; flex: none; }
  .topic { font-weight: 600; text-decoration: none; overflow: hidden; text-overflow: ellipsis;
    white-space: nowrap; }
  .topic:hover { text-decoration: underline; }
  .severity, .action { font-size: .72rem; text-transform: uppercase; letter-spacing: .05em;
    flex: none; }
  .severity-warning .severity { color: var(--warning); font-weight: 700; }
  .severity-critical .severity { color: var(--critical); font-weight: 700; }
  .action { border: 1px solid var(--line); border-radius: 3px; padding: 0 .3rem; }
  figure { margin: .65rem 0 .8rem; }
  figcaption { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .4rem; }
  .speaker { font-weight: 700; font-size: 1.05rem; color: inherit; text-decoration: none;
    box-shadow: inset 0 -.42em var(--mark); }
  a.speaker:hover { text-decoration: underline; }
  .cue { color: var(--soft); }
  .named { color: var(--soft); font-size: .85rem; }
  blockquote, .excerpt { margin: .3rem 0 0; font: 1.12rem/1.5 Georgia, "Iowan Old Style",
    "Noto Serif", serif; }
  .excerpt { margin: .65rem 0 .8rem; }
  blockquote.direct::before { content: "“"; }
  blockquote.direct::after { content: "”"; }
  mark { background: var(--mark); color: var(--mark-text); border-radius: 2px; padding: 0 .1em; }
  .card h2 { font-size: 1rem; line-height: 1.35; margin: 0; font-weight: 600; }
  .card h2 a { text-decoration: underline 1px color-mix(in srgb, currentColor 35%, transparent); }
  .card h2 a:hover { text-decoration-color: currentColor; }
  .from { margin: .15rem 0 0; font-size: .85rem; color: var(--soft); }
  .feed-only { color: var(--warning); }
  details { margin-top: .6rem; font-size: .9rem; }
  summary { cursor: pointer; color: var(--soft); width: fit-content; }
  .more figure { margin: .6rem 0 0 .9rem; }
  .more blockquote { font-size: 1rem; }
  .copies ul { margin: .35rem 0 0; padding-left: 1.1rem; }
  .copies li span { color: var(--soft); }
  .empty { text-align: center; color: var(--soft); padding: 4rem 1rem; }
  .empty p:first-child { font: 1.3rem Georgia, serif; color: var(--text); margin: 0; }
  .older { text-align: center; margin: 1.2rem 0; }
  .bottom { padding: 1rem max(1rem, calc(50vw - 33rem)) 2rem; font-size: .85rem;
    color: var(--soft); border-top: 1px solid var(--line); overflow-wrap: anywhere; }
  .bottom p { margin: 0; }
  @media (min-width: 56rem) {
    .columns { grid-template-columns: 14rem minmax(0, 1fr); gap: 2rem; padding-top: 1.5rem; }
    .filters { position: sticky; top: 4.2rem; align-self: start; max-height: calc(100vh - 5rem);
      overflow-y: auto; }
    .filters h2 { padding-left: .75rem; }
    .filters h2:not(:first-child) { margin-top: 1.3rem; }
    .filters ul { display: block; margin: 0; padding: 0; overflow: visible; }
    .filters li { max-width: none; }
    .filters a { border-color: transparent; background: none; border-radius: 6px; }
    .filters a:hover { background: var(--card); border-color: var(--line); } }
  @media (prefers-reduced-motion: reduce) { * { animation: none !important; } }
  """#
