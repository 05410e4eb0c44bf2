"""What memory a run may count on, whatever the system tells."""

import os

from trocha.layers import memory


def test_linux_tells_what_is_available(tmp_path, monkeypatch):
    monkeypatch.delenv("TROCHA_MEMORY_MB", raising=False)
    told = tmp_path / "meminfo"
    told.write_text("MemTotal:  8000000 kB\nMemFree:  1000 kB\nMemAvailable:  2000000 kB\n")
    monkeypatch.setattr(memory, "MEMINFO", str(told))
    assert memory.free_bytes() == 2000000 * 1024


def test_a_system_without_meminfo_counts_on_half_of_what_is_built_in(tmp_path, monkeypatch):
    monkeypatch.delenv("TROCHA_MEMORY_MB", raising=False)
    monkeypatch.setattr(memory, "MEMINFO", str(tmp_path / "none"))
    monkeypatch.setattr(os, "sysconf", {"SC_PHYS_PAGES": 1000, "SC_PAGE_SIZE": 4096}.__getitem__)
    assert memory.free_bytes() == 1000 * 4096 / 2


def test_the_environment_has_the_last_word(monkeypatch):
    monkeypatch.setenv("TROCHA_MEMORY_MB", "512.5")
    assert memory.free_bytes() == 512.5e6
