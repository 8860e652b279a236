"""opnote check --watch in a pseudo-terminal: redraws on a save, keeps its place, ends cleanly.

Usage: watch.py OPNOTE NOTE. Prints how long a redraw took; exits 1 where something is not as it should be.
"""
import fcntl, os, pty, select, shutil, signal, struct, subprocess, sys, tempfile, termios, time

opnote, sample = sys.argv[1:3]
folder = tempfile.mkdtemp()
note = os.path.join(folder, "note.txt")
shutil.copy(sample, note)


def read(master, until, seconds):
    """What comes until a text comes, or the time is over."""
    out, end = b"", time.monotonic() + seconds
    while time.monotonic() < end and until not in out:
        if select.select([master], [], [], 0.005)[0]:
            try:
                out += os.read(master, 65536)
            except OSError:
                break
    return out


def watch(rows=12):
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, 90, 0, 0))
    before = termios.tcgetattr(slave)
    process = subprocess.Popen([opnote, "check", note, "--watch"], stdin=slave, stdout=slave, stderr=slave,
                               start_new_session=True, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
    assert b"q quits" in read(master, b"q quits", 20), "no first drawing"
    return master, slave, before, process


def check(condition, message):
    if not condition:
        print("watch: " + message)
        sys.exit(1)


master, slave, before, process = watch()
os.write(master, b"jjj")
check(b"m4-" in read(master, b"m4-", 2), "the arrows do not scroll")
worst = 0.0
for turn in range(5):
    text = open(note).read()
    start = time.monotonic()
    with open(note, "w") as file:
        file.write(text + f"\nADDENDUM {turn}: the left L4-L5 facet was removed.\n")
    out = read(master, b"watching", 2)
    worst = max(worst, time.monotonic() - start)
    check(b"m4-" in out, f"a redraw loses its place: {out[-300:]}")
    read(master, b"never", 0.1)
temporary = note + "~"
shutil.copy(sample, temporary)
os.rename(temporary, note)
check(b"q quits" in read(master, b"q quits", 2), "a save by rename is not seen")
os.unlink(note)
check(b"no such file" in read(master, b"no such file", 2), "a missing file is not told")
shutil.copy(sample, note)
out = read(master, b"watching", 2)
check(b"watching" in out and b"m4-" in out, "a file that comes back is not seen")
os.write(master, b"\x03")
rest = read(master, b"\x1b[?1049l", 2)
check(b"\x1b[?1049l" in rest and b"\x1b[?25h" in rest, "the screen is not given back")
check(process.wait(2) == 0, f"exit status {process.returncode} after Ctrl-C")
check(termios.tcgetattr(slave) == before, "the terminal is left changed")

master, slave, before, process = watch()
process.send_signal(signal.SIGTERM)
check(process.wait(2) == 0, "does not end on SIGTERM")
master, slave, before, process = watch()
os.write(master, b"q")
check(process.wait(2) == 0, "does not end on q")
print(f"watch: slowest redraw {worst * 1000:.0f} ms after the save")
sys.exit(0 if worst < 0.1 else 1)
