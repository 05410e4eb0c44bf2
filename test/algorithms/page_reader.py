"""Reads an HTML report as a browser or a screen reader would, and says what is wrong with it."""

import re
from html.parser import HTMLParser


class Page(HTMLParser):
    """An HTML page taken apart; ``faults`` lists what a reader or a screen reader would trip over."""

    VOID = {"br", "col", "hr", "img", "meta"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.faults, self.open, self.ids, self.references = [], [], set(), []
        self.headings, self.sections, self.charts, self.language = [], [], 0, None
        self.words, self.captions = [], 0
        if not text.startswith("<!DOCTYPE html>\n<html"):
            self.faults.append("no doctype")
        without_pictures = re.sub(r"data:image/png;base64,[A-Za-z0-9+/=]+", "", text)
        for url in re.findall(r"(?:https?:)?//[^\s\"'<]+|@import|url\(", without_pictures):
            self.faults.append(f"reaches outside: {url}")
        self.feed(text)
        self.close()
        self.faults += [f"{name} is not closed" for name in self.open]
        self.faults += [f"no element has the id {r}" for r in self.references if r not in self.ids]
        if [level for level, _ in self.headings].count(1) != 1:
            self.faults.append("not one h1")
        for (before, _), (level, text) in zip(self.headings, self.headings[1:]):
            if level > before + 1:
                self.faults.append(f"heading '{text}' skips a level")

    @property
    def text(self):
        """The words of the page in order, spaces and minus as one types them."""
        joined = " ".join("".join(self.words).split())
        return joined.replace("\u202f", " ").replace("\u2212", "-")

    def handle_starttag(self, name, attrs):
        given = dict(attrs)
        if len(given) != len(attrs):
            self.faults.append(f"{name} has an attribute twice")
        if name == "html":
            self.language = given.get("lang")
        if name in ("script", "iframe", "link", "object", "embed"):
            self.faults.append(f"a {name} element")
        if any(key.startswith("on") for key in given):
            self.faults.append(f"{name} has a handler")
        if "id" in given:
            if given["id"] in self.ids:
                self.faults.append(f"the id {given['id']} stands twice")
            self.ids.add(given["id"])
        self.references += given.get("aria-labelledby", "").split()
        if name == "img" and "alt" not in given:
            self.faults.append("a picture without words")
        if name == "svg":
            self.charts += 1
            if given.get("role") != "img" or not given.get("aria-labelledby"):
                self.faults.append("a chart without words")
        if name == "th" and given.get("scope") not in ("row", "col"):
            self.faults.append("a heading cell without scope")
        if name == "table":
            self.captions -= 1
        if name == "caption":
            self.captions += 1
        if re.fullmatch("h[1-6]", name):
            self.headings.append((int(name[1]), ""))
        if name not in self.VOID:
            self.open.append(name)
        self.words.append(" ")

    def handle_endtag(self, name):
        if not self.open or self.open[-1] != name:
            self.faults.append(f"{name} is closed where {self.open[-1:]} is open")
        else:
            self.open.pop()
        if name == "table" and self.captions:
            self.faults.append("a table without a caption")
        self.words.append(" ")

    def handle_data(self, data):
        if "style" in self.open:
            return
        self.words.append(data)
        if self.open and re.fullmatch("h[1-6]", self.open[-1]):
            level, text = self.headings[-1]
            self.headings[-1] = (level, text + data)
