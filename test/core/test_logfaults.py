"""Hand-worked logs that do and do not follow."""

from trocha.core.logfaults import log_faults


def test_each_fault_is_named_and_the_rest_is_not():
    rows = [
        ("S1", "2014-01-01", None, "active", "a"),  # registers
        ("S1", "2014-03-01", "cratered", "rehabilitated", "d"),
        ("S1", "2014-02-01", None, "cratered", "b"),  # earlier, though it stands later
        ("S1", "2014-04-01", "rehabilitating", "rehabilitated", "e"),  # was rehabilitated
        ("S2", "2014-01-01", "suspected", "cratered", "f"),  # not allowed
    ]
    faults = dict(log_faults(rows))
    assert set(faults) == {"e", "f"}
    assert "leaves rehabilitating, but the row before left it rehabilitated" in faults["e"]
    assert "from suspected to cratered, which is not allowed" in faults["f"]
    assert list(log_faults([])) == []
