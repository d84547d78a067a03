// The one stylesheet of the hosted pages, and the hash by which their content security policy lets it in.

import { createHash } from 'node:crypto';

export const style = `
:root{color-scheme:light dark;--ink:#1c1917;--soft:#57534e;--line:#d6d3d1;--paper:#fff;--ground:#f5f5f4;--main:#0f766e;--on:#fff;--mark:#92400e;--glow:#fef3c7}
@media(prefers-color-scheme:dark){:root{--ink:#f5f5f4;--soft:#d6d3d1;--line:#57534e;--paper:#292524;--ground:#1c1917;--main:#5eead4;--on:#134e4a;--mark:#fde68a;--glow:#451a03}}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.5 system-ui,"PingFang HK","Noto Sans CJK TC",sans-serif;color:var(--ink);background:var(--ground)}
aside{padding:.625rem 1rem;text-align:center;color:var(--mark);background:var(--glow)}
main{width:min(28rem,100% - 2rem);margin:clamp(1rem,6vh,4rem) auto;padding:clamp(1.25rem,5vw,2rem);background:var(--paper);border:1px solid var(--line);border-radius:.75rem}
h1{margin:0;font-size:1.125rem;font-weight:600;color:var(--soft)}
.lead{margin:.25rem 0 0;font-size:2.25rem;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums}
.state{display:inline-block;margin:.75rem 0 0;padding:.125rem .75rem;border:1px solid currentColor;border-radius:1rem}
dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.375rem 1.25rem;margin:1.5rem 0 0;padding-top:1.25rem;border-top:1px solid var(--line)}
dt{color:var(--soft)}dd{margin:0;text-align:end;overflow-wrap:anywhere}
form,nav{display:grid;gap:.625rem;margin-top:1.5rem}
button,nav a{display:block;width:100%;min-height:3rem;padding:.625rem 1rem;font:inherit;text-align:center;text-decoration:none;color:var(--ink);background:none;border:1px solid var(--soft);border-radius:.5rem;cursor:pointer}
button:first-child,nav a:first-child{font-weight:600;color:var(--on);background:var(--main);border-color:var(--main)}
:focus-visible{outline:3px solid var(--main);outline-offset:3px}`;

export const styleHash = createHash('sha256').update(style).digest('base64');
