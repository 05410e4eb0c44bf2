"""How much memory a run may count on."""

from __future__ import annotations

import os
import sys

MEGABYTE = 1e6
MEMINFO = "/proc/meminfo"
FALLBACK_BYTES = 4e9  # where the system does not tell


def free_bytes() -> float:
    """Bytes of memory free for use, or ``TROCHA_MEMORY_MB`` from the environment.

    The variable is for shared servers, where what is free is not ours.
    """
    told = os.environ.get("TROCHA_MEMORY_MB", "")
    if told.replace(".", "", 1).isdigit():
        return float(told) * MEGABYTE
    if os.path.exists(MEMINFO):  # Linux; a bare chroot or sandbox may not have it
        with open(MEMINFO, encoding="ascii") as lines:
            for line in lines:
                if line.startswith("MemAvailable:"):
                    return float(line.split()[1]) * 1024
    if sys.platform == "win32":
        return _windows()
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        # What is built in is all that macOS tells; half of it is a fair guess at what is free.
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2
    return FALLBACK_BYTES


def _windows() -> float:
    import ctypes

    class MemoryStatus(ctypes.Structure):
        _fields_ = [
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            ("total_physical", ctypes.c_ulonglong),
            ("free_physical", ctypes.c_ulonglong),
            ("total_page_file", ctypes.c_ulonglong),
            ("free_page_file", ctypes.c_ulonglong),
            ("total_virtual", ctypes.c_ulonglong),
            ("free_virtual", ctypes.c_ulonglong),
            ("free_extended", ctypes.c_ulonglong),
        ]

    status = MemoryStatus(length=ctypes.sizeof(MemoryStatus))
    if ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return float(status.free_physical)
    return FALLBACK_BYTES
