/**
 * 版式 after GB/T 9704—2012: A4, margins 37/26/35/28 mm, body in fangsong of size 3 (16 pt), the issuing unit in red over a red line.
 * Only fonts that a computer has; no script, nothing loaded from elsewhere.
 */
export const pageStyle = `
@page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-center{content:"— " counter(page) " —";font:14pt SimSun,"Noto Serif CJK SC",serif}}
*{box-sizing:border-box}
body{margin:0;background:#eee;color:#000;font:16pt/1.55 FangSong_GB2312,FangSong,STFangsong,"Noto Serif CJK SC",serif}
.sheet{width:210mm;min-height:297mm;margin:8mm auto;padding:37mm 26mm 35mm 28mm;background:#fff}
.head{border-bottom:.6mm solid #c00;padding-bottom:4mm;text-align:center}
.issuer{margin:0;color:#c00;font:700 30pt/1.3 FZXiaoBiaoSong-B05S,"Noto Serif CJK SC",SimSun,serif}
.number{margin:4mm 0 0}
h1{margin:6mm 0 4mm;text-align:center;letter-spacing:.15em;font:700 22pt/1.4 FZXiaoBiaoSong-B05S,"Noto Serif CJK SC",SimSun,serif}
p{margin:0}.text{text-indent:2em}
table{width:100%;margin:3mm 0;border-collapse:collapse;font-size:12pt;line-height:1.4}
th,td{border:.25mm solid #000;padding:.6mm 2mm;text-align:left;vertical-align:top;font-weight:400;overflow-wrap:anywhere}
th{width:32mm}td{white-space:pre-wrap}
.foot{display:flex;gap:8mm;align-items:flex-start;margin-top:5mm;break-inside:avoid}
.qr svg{display:block;width:28mm;height:28mm}.end{flex:1}
.signs{display:grid;grid-template-columns:1fr 1fr;gap:4mm 6mm;font-size:12pt}
.signs span{display:flex;white-space:nowrap}.signs i{flex:1;border-bottom:.25mm solid #000;margin-left:2mm}
.date{width:fit-content;margin:4mm 2em 0 auto;text-align:center;font-size:14pt}

.out{position:sticky;top:0;display:flex;justify-content:space-between;background:#fff;border-bottom:2px solid #17497a;font:700 18px/48px sans-serif}
.out a{padding:0 16px;color:#17497a}.out a+a{background:#333b44;color:#fff;text-decoration:none}
@media print{.out{display:none}body{background:none}.sheet{width:auto;min-height:0;margin:0;padding:0}.sheet+.sheet{break-before:page}}
@media screen and (max-width:210mm){.sheet{width:auto;min-height:0;margin:0;padding:8mm}}
`;
