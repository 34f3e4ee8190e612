"""The desk: web pages and a JSON API on an archive, for people who keep it open all day.

`app.application` makes it; `guard` stands before every request. Pages are rendered here, work without a script, and
fetch nothing from elsewhere.
"""
