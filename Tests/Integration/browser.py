"""Opens a report in headless Chromium: no console message, no request beside the page, every link leads to its place,
contrast of WCAG AA in light and dark, nothing wider than a narrow window, and one or two sheets in print.

Usage: browser.py PAGE FOLDER, the folder for screenshots. Needs chromium, websocket-client and pdfinfo.
"""
import base64, json, os, re, subprocess, sys, tempfile, time, urllib.request

import websocket

page, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
os.makedirs(folder, exist_ok=True)
profile = tempfile.mkdtemp()
chromium = subprocess.Popen(
    ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
     "--remote-allow-origins=*", f"--user-data-dir={profile}", "--window-size=1400,1000", "about:blank"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
failures = []


def check(condition, message):
    if not condition:
        failures.append(message)


CONTRAST = """
(() => {
  const parse = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m };
  const light = c => { const f = v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4 };
    return .2126 * f(c[0]) + .7152 * f(c[1]) + .0722 * f(c[2]) };
  const bed = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
    if (c[3] > 0) return c } return [255, 255, 255, 1] };
  const poor = [];
  for (const e of document.querySelectorAll('body *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
    const one = light(parse(getComputedStyle(e).color)), other = light(bed(e));
    const ratio = (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
    if (ratio < 4.5) poor.push(`${e.tagName}.${e.className} ${ratio.toFixed(2)}`);
  }
  return [...new Set(poor)];
})()
"""
LINKS = """
(() => {
  const wrong = [];
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href');
    if (!href.startsWith('#')) { wrong.push(href); continue }
    link.click();
    if (!document.querySelector(':target')) wrong.push(href);
  }
  return [document.links.length, wrong];
})()
"""
try:
    port_file = os.path.join(profile, "DevToolsActivePort")
    for _ in range(200):
        if os.path.exists(port_file) and open(port_file).read().strip():
            break
        time.sleep(0.1)
    port = open(port_file).read().split()[0]
    tabs = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json"))
    socket = websocket.create_connection([t for t in tabs if t["type"] == "page"][0]["webSocketDebuggerUrl"], timeout=30)
    count, events = 0, []

    def send(method, **params):
        global count
        count += 1
        socket.send(json.dumps({"id": count, "method": method, "params": params}))
        while True:
            message = json.loads(socket.recv())
            if message.get("id") == count:
                if "error" in message:
                    raise RuntimeError(message["error"])
                return message["result"]
            events.append(message)

    def value(expression):
        return send("Runtime.evaluate", expression=expression, returnByValue=True)["result"]["value"]

    for domain in ["Page", "Runtime", "Log", "Network"]:
        send(domain + ".enable")
    send("Page.navigate", url="file://" + page)
    while not (value("document.readyState") == "complete" and value("location.protocol") == "file:"):
        time.sleep(0.05)
    links, wrong = value(LINKS)
    check(links > 0 or "query" in page, "no links")
    check(not wrong, f"links that lead nowhere: {wrong}")
    check(value("document.querySelectorAll('script,img,iframe,object,link[rel=stylesheet]').length") == 0, "foreign parts")
    send("Input.dispatchKeyEvent", type="keyDown", key="Tab", code="Tab", windowsVirtualKeyCode=9)
    for scheme in ["light", "dark"]:
        send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        poor = value(CONTRAST)
        check(not poor, f"contrast below 4.5 in {scheme}: {poor}")
        value("location.hash = ''; scrollTo(0, 0)")
        shot = send("Page.captureScreenshot")["data"]
        open(os.path.join(folder, scheme + ".png"), "wb").write(base64.b64decode(shot))
    send("Emulation.setDeviceMetricsOverride", width=360, height=800, deviceScaleFactor=1, mobile=False)
    check(value("document.documentElement.scrollWidth") <= 360, "wider than a narrow window")
    send("Emulation.clearDeviceMetricsOverride")
    send("Emulation.setEmulatedMedia", features=[])
    sheet = os.path.join(folder, "print.pdf")
    open(sheet, "wb").write(base64.b64decode(send("Page.printToPDF", printBackground=True)["data"]))
    sheets = int(re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", sheet], capture_output=True, text=True).stdout)[1])
    check(sheets <= int(os.environ.get("SHEETS", "2")), f"{sheets} sheets in print")
    for event in events:
        method, params = event.get("method"), event.get("params", {})
        if method == "Network.requestWillBeSent":
            url = params["request"]["url"].split("#")[0]
            check(url in ("file://" + page, "about:blank"), f"a request for {url}")
        if method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"):
            check(False, f"console: {json.dumps(params)[:300]}")
        if method == "Page.javascriptDialogOpening":
            check(False, "a script ran")
finally:
    chromium.terminate()
    chromium.wait()
for failure in failures:
    print(f"browser: {os.path.basename(page)}: {failure}")
print(f"browser: {os.path.basename(page)}: {links} links, {sheets} sheet(s) in print" if not failures else "browser: failed")
sys.exit(1 if failures else 0)
