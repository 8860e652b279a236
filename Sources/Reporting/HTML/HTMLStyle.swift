/// The style sheet of the HTML report: light, dark and print, every pair of colours at WCAG AA contrast or above.
enum HTMLStyle {
  /// The whole sheet.
  static let sheet = colours + frame + tables + findings + note + print

  private static let colours = """
    :root{color-scheme:light dark;--page:#fff;--ink:#1b1d21;--quiet:#55595f;--line:#c9ccd1;--panel:#f6f7f8;
    --link:#0b4f9e;--focus:#0b4f9e;--good:#0b5d1e;--good-bed:#e3f4e6;--weak:#704300;--weak-bed:#fff1d0;
    --bad:#971a1a;--bad-bed:#fde7e7;--none:#55595f;--none-bed:#f1f2f3;--levels:#d3e6ff;--approach:#e5dbff;
    --instrumentation:#ffe0c2;--conservative-care:#d2f0d6;--laterality:#ffd4e8;--medical-necessity:#fff0a3}
    @media (prefers-color-scheme:dark){:root{--page:#15171a;--ink:#e9eaec;--quiet:#b0b4ba;--line:#43474d;
    --panel:#1e2125;--link:#9cc8ff;--focus:#9cc8ff;--good:#93e2a4;--good-bed:#11331b;--weak:#ffd384;--weak-bed:#3b2b0a;
    --bad:#ffb4ac;--bad-bed:#471a1a;--none:#b0b4ba;--none-bed:#24272b;--levels:#143b69;--approach:#3d2c69;
    --instrumentation:#5a3912;--conservative-care:#154a2a;--laterality:#602044;--medical-necessity:#4d4400}}

    """

  private static let frame = """
    *{box-sizing:border-box}
    body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI",Roboto,"DejaVu Sans",
    sans-serif;overflow-wrap:anywhere}
    a{color:var(--link)}
    :focus-visible{outline:3px solid var(--focus);outline-offset:2px}
    .skip{position:absolute;left:-999px}
    .skip:focus{left:8px;top:8px;background:var(--page);padding:8px;z-index:2}
    header,main{padding:0 24px;max-width:1800px;margin:0 auto}
    header{padding-top:20px}
    h1{font-size:22px;margin:0 0 4px;display:flex;gap:12px;align-items:baseline;flex-wrap:wrap}
    h2{font-size:17px;margin:0;display:inline}
    h3{font-size:15px;margin:0}
    p{margin:4px 0}
    .quiet{color:var(--quiet)}
    .badge{border:2px solid currentcolor;border-radius:4px;padding:0 8px;letter-spacing:.04em;white-space:nowrap}
    .good{color:var(--good);background:var(--good-bed)}
    .weak{color:var(--weak);background:var(--weak-bed)}
    .bad{color:var(--bad);background:var(--bad-bed)}
    .none{color:var(--none);background:var(--none-bed)}
    @media (max-width:700px){header,main{padding-left:12px;padding-right:12px}td{white-space:normal!important}}
    main{display:grid;grid-template-columns:minmax(0,1fr);gap:24px;padding-bottom:40px}
    @media (min-width:1100px){main{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
    .record{position:sticky;top:0;max-height:100vh;overflow:auto}}
    details{margin:18px 0 0}
    summary{cursor:pointer;padding:4px 0;border-bottom:1px solid var(--line);margin-bottom:8px}

    """

  private static let tables = """
    .scroll{overflow-x:auto;position:relative}
    table{border-collapse:collapse;width:100%}
    caption{text-align:left;color:var(--quiet);padding-bottom:4px}
    th,td{border:1px solid var(--line);padding:4px 8px;text-align:left;vertical-align:top}
    th{background:var(--panel)}
    .grid th,td{white-space:nowrap}td:last-child{white-space:normal}.grid td:last-child{white-space:nowrap}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .grid td.bad{font-weight:700}
    .grid tbody tr:last-child:not(:first-child) th{font-style:italic}

    """

  private static let findings = """
    .finding{border:1px solid var(--line);border-left:6px solid var(--none);border-radius:4px;padding:8px 12px;
    margin:0 0 12px;scroll-margin-top:12px}
    .finding.error{border-left-color:var(--bad)}
    .finding.warning{border-left-color:var(--weak)}
    .finding:target{outline:3px solid var(--focus)}
    .finding h3 span{margin-right:6px;padding:0 6px;border-radius:3px}
    code{font:13px/1.4 ui-monospace,"DejaVu Sans Mono",Consolas,monospace}
    blockquote{margin:2px 0 8px;padding-left:12px;border-left:3px solid var(--line)}
    .places{list-style:none;padding:0;margin:6px 0}
    .finding details{margin:6px 0 0}
    .finding summary{border:0;margin:0;color:var(--quiet)}

    """

  private static let note = """
    .text{font:14px/1.6 ui-monospace,"DejaVu Sans Mono",Consolas,monospace;background:var(--panel);
    border:1px solid var(--line);border-radius:4px;padding:8px 8px 8px 0;counter-reset:line}
    .text div{white-space:pre-wrap;overflow-wrap:anywhere;padding-left:52px;position:relative;min-height:1.6em}
    .text div::before{counter-increment:line;content:counter(line);position:absolute;left:0;width:40px;
    text-align:right;color:var(--quiet)}
    mark{color:inherit;background:var(--none-bed);border-bottom:2px solid currentcolor;scroll-margin:80px}
    mark:target{outline:3px solid var(--focus);outline-offset:1px}
    sup{font:700 11px/1 system-ui,"DejaVu Sans",sans-serif;white-space:nowrap;user-select:none}
    sup a{padding:0 3px}
    abbr{text-decoration:none}
    fieldset{border:1px solid var(--line);border-radius:4px;margin:8px 0;display:flex;flex-wrap:wrap;gap:4px 14px}
    fieldset label{padding:0 6px;border-radius:3px}
    """

  private static let print = """

    @media print{:root{color-scheme:light}body{font-size:9.5pt;line-height:1.35;background:#fff;color:#000}
    header,main{padding:0;max-width:none}main{display:block}.record,.skip,.finding details{display:none}
    .finding h3{break-after:avoid}.finding{margin-bottom:6px;padding:4px 8px}details{margin-top:8px}
    td,th{padding:2px 5px}a{color:inherit;text-decoration:none}@page{margin:12mm}
    .good,.weak,.bad,.none,th{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    """

  /// The rules that show or hide an element's evidence by its checkbox, with no script.
  static func filter(_ element: String) -> String {
    """

    mark.\(element){background:var(--\(element))}
    label.\(element){background:var(--\(element))}
    body:has(#show-\(element):not(:checked)) mark.\(element){background:none;border-color:transparent}
    """
  }
}
