/** The look of the findings page: the dashboards' colours and type restated, since rooms do not import each other. */
export const STYLE = `
:root{--ink:#0B0C0C;--ink-2:#484F54;--us:#12436D;--bad:#801650;--link:#1A5A96;--hair:#C9C6BD;--line:#74797C;--row:#F1F4F8;--wash:#EFEDE6;
--paper:#F8F7F3;--card:#FFF;--focus:#FFDD00;--sans:"Source Sans 3","Segoe UI",system-ui,-apple-system,Roboto,"Helvetica Neue",Arial,sans-serif;
--serif:"Source Serif 4",Charter,"Iowan Old Style",Cambria,Georgia,serif;color-scheme:light}
*{box-sizing:border-box}
html{background:var(--paper)}
body{margin:0;border-top:6px solid var(--us);color:var(--ink);font:400 16px/23px var(--sans);font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
h1,h2,h3,p,ol,ul,dl,dd{margin:0;padding:0}
ol,ul{list-style:none}
header{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;padding:12px 32px;background:var(--card);border-bottom:1px solid var(--hair)}
header strong{padding-right:12px;border-right:1px solid var(--line)}
.chip{padding:1px 10px;border:1px solid var(--line);font-size:15px}
main,footer{max-width:1440px;padding:20px 32px;margin:0 auto}
.marking{display:inline-block;padding:8px 14px;border:2px solid var(--ink);background:var(--card);font-weight:600}
h1{margin:12px 0 4px;font:600 34px/40px var(--serif);letter-spacing:-.01em}
.lead{font-size:19px;line-height:27px}
h2{font:600 20px/26px var(--serif)}
.box{margin-top:16px;padding:14px 20px;background:var(--card);border:1px solid var(--hair)}
.summary{border-top:3px solid var(--us)}
.summary dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(210px,1fr));gap:8px 24px;margin-top:8px}
.summary .wide{grid-template-columns:repeat(auto-fit,minmax(min(100%,290px),1fr));padding-top:8px;border-top:1px solid var(--hair)}
dt{color:var(--ink-2)}
dd{font-weight:600}
.filters{display:flex;flex-wrap:wrap;gap:10px 22px;align-items:center;margin-top:16px}
.filters[hidden]{display:none}
.filters label{display:inline-flex;gap:8px;align-items:center;font-weight:600}
select,input,button{min-height:36px;padding:4px 8px;border:2px solid var(--ink);background:var(--card);color:var(--ink);font:inherit;font-weight:400}
input{width:11em}
button{cursor:pointer}
a{color:var(--link);text-underline-offset:3px}
:focus-visible{outline:3px solid var(--focus);outline-offset:0;box-shadow:inset 0 0 0 3px var(--ink)}
.grid{display:grid;grid-template-columns:5em minmax(16em,2.6fr) 5em minmax(9em,1.4fr) minmax(9em,1.4fr) minmax(7em,1fr) minmax(8em,1fr);gap:2px 14px;align-items:baseline}
.heads{padding:6px 10px;border-bottom:2px solid var(--ink);font-weight:600}
.rule{border-bottom:1px solid var(--hair)}
.rule[hidden],tr[hidden]{display:none}
summary{padding:8px 10px;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary .title::before{content:"";display:inline-block;margin-right:7px;border:5px solid transparent;border-left:8px solid var(--ink);border-right:0}
details[open]>summary .title::before{border:5px solid transparent;border-top:8px solid var(--ink);border-bottom:0;vertical-align:2px}
.title b{color:var(--link);font-weight:400;text-decoration:underline;text-underline-offset:3px}
summary:hover .title b{text-decoration-thickness:3px}
details[open]{background:var(--row)}
.inside{padding:2px 10px 14px calc(5em + 24px)}
.code,.number{font-weight:600}
.number{text-align:right}
.scroll{overflow-x:auto;margin-top:8px;background:var(--card)}
table{border-collapse:collapse;width:100%;font-size:15px;line-height:21px}
caption{padding:6px 0;text-align:left;color:var(--ink-2);background:var(--row)}
th,td{padding:5px 10px;border:1px solid var(--hair);text-align:left;vertical-align:top}
thead th{font-weight:400;border-bottom:2px solid var(--ink)}
td.failing{border:3px solid var(--bad);background:#FBF1F6;color:var(--bad);font-weight:600}
td.long{min-width:12em}
.note{margin-top:8px;color:var(--ink-2)}
.nothing{padding:12px 10px}
footer{color:var(--ink-2);padding-bottom:32px}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media screen and (max-width:980px){.grid{grid-template-columns:4em 1fr 4em}.heads{display:none}.grid>:nth-child(n+4){grid-column:2/-1;color:var(--ink-2)}.inside{padding-left:10px}
main,footer,header{padding-left:16px;padding-right:16px}}
@media screen and (max-width:480px){header strong{width:100%;border:0}h1{font-size:27px;line-height:33px}.box{padding:12px 10px}.inside{padding-left:0;padding-right:0}
.filters label{width:100%}.filters label>*{flex:1;min-width:0}}
@media print{@page{size:A4 landscape;margin:16mm 12mm;@top-center{content:"OFFICIAL-SENSITIVE: internal";font:600 9pt sans-serif}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt sans-serif}}
body,html{background:none;border:0;font-size:10pt;line-height:13pt}.filters,.links{display:none}.box{border:0;padding:8px 0}table{font-size:9pt;line-height:12pt}
.rule,tr{break-inside:avoid}.rule:has(details[open]){break-inside:auto}summary,.heads{break-after:avoid}thead{display:table-header-group}.scroll{overflow:visible}h1{font-size:20pt;line-height:24pt}}
`;
