/** The look of the one file: system fonts, light and dark, A4 in print. Nothing in it is fetched. */
export const style = `:root {
color-scheme: light dark;
--paper: #fff; --well: #f6f8f6; --ink: #18201d; --ink-2: #434d48; --ink-3: #5b6660; --hair: #dde3df;
--accent: #0a6150; --not-applicable: #4d5f70; --unknown: #865700; --withheld: #7a3a74;
--serif: "Iowan Old Style", Charter, "Bitstream Charter", "Sitka Text", "Source Serif 4", "Noto Serif", Georgia, "Liberation Serif", serif;
--sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
--mono: ui-monospace, "SF Mono", "Cascadia Mono", "Roboto Mono", "Liberation Mono", Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
:root {
--paper: #151918; --well: #1b201f; --ink: #e8ece9; --ink-2: #bcc5c0; --ink-3: #98a39d; --hair: #2b3230;
--accent: #74d0b8; --not-applicable: #a3b6c7; --unknown: #e5b450; --withheld: #dba0d4;
}
}
*, *::before, *::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { max-width: 46rem; margin: 0 auto; padding: 3rem 1.5rem 6rem; font: 0.875rem/1.45 var(--sans); overflow-wrap: break-word; }
h1, h2, h3, p, ul, ol, dl, dd, pre { margin: 0; padding: 0; }
a { color: var(--accent); text-underline-offset: 0.18em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: 0.5rem; top: -10rem; padding: 0.5rem 1rem; background: var(--paper); }
.skip:focus { top: 0.5rem; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.masthead { padding-bottom: 2rem; margin-bottom: 1.5rem; border-bottom: 2px solid var(--ink); }
.over { color: var(--ink-2); }
h1 { margin: 0.5rem 0 1rem; font: 600 clamp(2.25rem, 1.6rem + 3vw, 3.5rem)/1.05 var(--serif); letter-spacing: -0.02em; text-wrap: balance; }
.label { margin-bottom: 0.5rem; color: var(--ink-3); font-size: 0.8125rem; font-weight: 500; }
.glance { margin-bottom: 3rem; }
.glance dl > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 0.75rem; align-items: baseline; padding: 0.4rem 0; border-top: 1px solid var(--hair); }
.glance dl:last-child { border-bottom: 1px solid var(--hair); }
.glance dt { color: var(--ink-3); font-size: 0.8125rem; }
.glance dd { font: 1rem/1.4 var(--serif); overflow-wrap: anywhere; }
.contents { margin-bottom: 4rem; }
.contents ol { list-style: none; columns: 2; column-gap: 2rem; }
.contents li { break-inside: avoid; padding: 0.25rem 0; }
.contents a { display: inline-block; min-height: 1.5rem; }
section > h2, .colophon h2 { font: 600 2rem/1.15 var(--serif); letter-spacing: -0.015em; }
main > section { margin-bottom: 4rem; }
.glance > h2.label { font: 500 0.8125rem/1.45 var(--sans); letter-spacing: 0; }
article { padding-top: 1.5rem; }
h3 { font: 600 1.125rem/1.35 var(--serif); text-wrap: pretty; }
.id { margin: 0.15rem 0 0.4rem; font: 0.78125rem/1.5 var(--mono); }
.id a { display: inline-block; min-height: 1.5rem; color: var(--ink-3); text-decoration: none; }
.id a:hover { color: var(--accent); text-decoration: underline; }
.waiting { color: var(--ink-3); font: italic 1.0625rem/1.6 var(--serif); }
.together { margin-top: 0.5rem; padding-inline-start: 1.5em; font: 1rem/1.5 var(--serif); color: var(--ink-2); }
.because > .prose > p:first-child > strong:first-child { color: var(--state); }
.not-applicable { --state: var(--not-applicable); }
.unknown { --state: var(--unknown); }
.withheld { --state: var(--withheld); }
.prose { max-width: 40rem; font: 1.0625rem/1.6 var(--serif); font-variant-numeric: lining-nums; text-wrap: pretty; overflow-wrap: anywhere; contain: paint; }
.parts + .prose { margin-top: 0.75em; }
.standfirst { font-size: 1.1875rem; line-height: 1.5; color: var(--ink-2); }
.prose * { margin: 0; padding: 0; }
.prose > * + *, .prose :is(li, dd, blockquote, details, div) > :is(p, pre, blockquote, .table-box) + *, .prose :is(li, dd, details) > * + :is(p, pre, blockquote, .table-box) { margin-top: 0.75em; }
.prose :is(ul, ol) { padding-inline-start: 1.5em; }
.prose li + li { margin-top: 0.25em; }
.prose :is(h4, h5, h6) { font: 600 1em/1.4 var(--serif); }
.prose blockquote { padding-inline-start: 1rem; border-inline-start: 2px solid var(--hair); color: var(--ink-2); }
.prose hr { border: 0; border-top: 1px solid var(--hair); }
.prose :is(code, kbd, samp) { font: 0.84em var(--mono); padding: 0.08em 0.3em; background: var(--well); border-radius: 3px; }
.prose pre { overflow-x: auto; padding: 0.75rem 1rem; background: var(--well); border-radius: 6px; white-space: pre-wrap; }
.prose pre code { padding: 0; background: none; }
.prose :is(sub, sup) { font-size: 0.75em; line-height: 0; }
.prose mark { background: none; color: inherit; text-decoration: underline; }
.table-box { overflow-x: auto; }
.prose table { border-collapse: collapse; font: 0.875rem/1.4 var(--sans); font-variant-numeric: tabular-nums; border-block: 1px solid var(--ink-3); overflow-wrap: normal; }
.prose :is(th, td) { padding: 0.35rem 1rem 0.35rem 0; border-bottom: 1px solid var(--hair); text-align: start; vertical-align: top; }
.prose :is(th, td):last-child { padding-inline-end: 0; }
.prose thead th { color: var(--ink-3); font-size: 0.8125rem; }
.prose th { font-weight: 500; }
.files tbody th { min-width: 9rem; }
.files :is(th, code) { overflow-wrap: anywhere; }
.files code { padding: 0; background: none; }
.prose .align-right { text-align: end; }
.prose .align-center { text-align: center; }
.name { color: var(--ink-2); }
.colophon { display: grid; gap: 0.75rem; padding-top: 1.5rem; border-top: 2px solid var(--ink); color: var(--ink-2); }
.colophon h2 { color: var(--ink); }
.digest { padding: 0.75rem 1rem; background: var(--well); border-radius: 6px; color: var(--ink); font: 0.8125rem/1.6 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 30rem) {
.glance dl > div { display: block; }
.contents ol { columns: 1; }
}
@page { size: A4; margin: 20mm; }
@media print {
:root { --paper: #fff; --well: #fff; --ink: #000; --ink-2: #333; --ink-3: #555; --hair: #ccc; --accent: #000; --not-applicable: #333; --unknown: #333; --withheld: #333; }
body { max-width: none; padding: 0; }
.skip { display: none; }
h2, h3, .id { break-after: avoid; }
.prose p { orphans: 3; widows: 3; }
.glance dl > div, .prose tr { break-inside: avoid; }
.table-box { overflow: visible; }
.prose a[href^="http"]:not(.told)::after, .glance a[href^="http"]:not(.told)::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
}
`;
