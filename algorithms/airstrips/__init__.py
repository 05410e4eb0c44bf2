"""The rooms of trocha:airstripstatus: what a window holds, its tables, its charts and report."""
