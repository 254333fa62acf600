"""How the page looks: calm, dense, one accent; remarks in the margin, below the words on a phone, and beside them on A4."""

STYLE = """
:root { --ink: #1d2529; --quiet: #55626a; --paper: #fff; --ground: #f5f6f4; --line: #d8dcd9; --accent: #0c5a68; --tint: #dcedf0; }
* { box-sizing: border-box; }
html { font: 16px/1.5 system-ui, "Liberation Sans", "Noto Sans", sans-serif; color: var(--ink); background: var(--ground);
  scroll-padding: 1.5rem 0; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 2rem 3rem; overflow-wrap: break-word; }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0; }
h2 { font-size: 1rem; margin: 0 0 .35rem; }
p, ol, ul { margin: 0; padding: 0; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
header { margin-bottom: 1rem; }
header p { color: var(--quiet); font-size: .875rem; margin-top: .2rem; }
header p.why { color: var(--ink); border-left: 3px solid var(--accent); padding: .1rem 0 .1rem .7rem; margin-top: .6rem; max-width: 60rem; }
.list { background: var(--paper); border: 1px solid var(--line); padding: .8rem 1rem .9rem; margin-bottom: 1rem; font-size: .9375rem; }
.list ol { list-style: none; }
.list li { display: grid; grid-template-columns: 2rem minmax(0, 1fr); padding: .22rem 0; border-top: 1px solid #eceeec; }
.list li:first-child { border: 0; }
.list q { color: var(--quiet); }
.n { font-weight: 600; font-variant-numeric: tabular-nums; }
b.k { color: var(--accent); }
main { background: var(--paper); border: 1px solid var(--line); padding: 1.25rem 23.5rem 1.5rem 1.5rem; }
main::after { content: ""; display: block; clear: both; }
main p { white-space: pre-wrap; min-height: .75rem; margin-bottom: .3rem; }
mark { background: var(--tint); color: inherit; padding: .05em 0; border-bottom: 2px solid var(--accent); }
mark.differs { border-bottom-style: dashed; }
mark.doubt { border-bottom-style: dotted; }
sup { line-height: 0; font-size: .75em; white-space: nowrap; }
sup a { padding: 0 .15em; }
:target { box-shadow: 0 0 0 2px var(--accent); border-radius: 2px; }
.note { float: right; clear: right; width: 20.5rem; margin: 0 -22rem .55rem 0; padding: .1rem 0 .1rem .7rem;
  font-size: .875rem; line-height: 1.4; border-left: 2px solid var(--accent); background: var(--paper); }
.wide { overflow-x: auto; margin: .4rem 0; }
table { border-collapse: collapse; font-size: .875rem; line-height: 1.35; min-width: 60%; }
td, th { border: 1px solid var(--line); padding: .2rem .45rem; vertical-align: top; text-align: left; }
th { background: #eef0ee; font-weight: 600; text-align: center; vertical-align: middle; }
td.r { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.w { min-width: 9rem; }
.broad { clear: right; margin-right: -22rem; display: flex; flex-direction: column; }
.broad .note { order: 2; float: none; width: auto; margin: 0 0 .4rem; }
@media (max-width: 60rem) {
  body { padding: 1rem .75rem 2rem; }
  main { padding: 1rem .9rem; }
  .b { display: flex; flex-direction: column; }
  .broad { margin-right: 0; }
  .note, .broad .note { order: 2; float: none; width: auto; margin: .3rem 0 .5rem; padding: .35rem .6rem; background: var(--ground); }
}
@media print {
  @page { size: A4; margin: 14mm 13mm 15mm 16mm; }
  html { font-size: 10.5pt; line-height: 1.4; background: none; }
  body { max-width: none; padding: 0; }
  main { border: 0; padding: 0 58mm 0 0; }
  .b { display: block; }
  .broad { display: flex; margin-right: -58mm; }
  .list { border: 0; border-bottom: 1px solid var(--line); padding: 0 0 3mm; }
  .note { float: right; width: 53mm; margin: 0 -58mm 2mm 0; padding: 0 0 0 2.5mm; font-size: 8.5pt; background: none; }
  .broad .note { float: none; width: auto; margin: 0 0 1.5mm; padding: 0 0 0 2.5mm; background: none; }
  .wide { overflow: visible; }
  table { font-size: 8.5pt; min-width: 0; }
  .broad table { font-size: 7.5pt; }
  .broad td, .broad th { padding: .5mm .8mm; }
  td.w { min-width: 24mm; }
  .note, .list li, tr { break-inside: avoid; }
  mark, th { print-color-adjust: exact; }
  a { color: inherit; }
}
"""
