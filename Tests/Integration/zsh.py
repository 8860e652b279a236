"""Types a command line and a tab into zsh with the completion loaded, and prints what zsh shows.

Usage: zsh.py FOLDER-OF-FPATH LINE
"""
import os, pty, select, sys, time

folder, line = sys.argv[1:3]
child, master = pty.fork()
if child == 0:
    os.execvp("zsh", ["zsh", "-f"])


def read(seconds):
    out, end = b"", time.monotonic() + seconds
    while time.monotonic() < end:
        if select.select([master], [], [], 0.05)[0]:
            try:
                out += os.read(master, 65536)
            except OSError:
                break
    return out.decode(errors="replace")


read(0.5)
os.write(master, f"fpath=({folder} $fpath); autoload -Uz compinit; compinit -u -D; PS1=; clear\n".encode())
read(3)
os.write(master, line.encode() + b"\t")
print(read(3))
os.write(master, b"\x03exit\n")
