"""The page that answers the analyst's question."""


def report_html(case) -> str:
    return "<html></html>"
