"""The two pages on which people see a record: `terminal.print_record` and `html.to_html`.

Both draw the same outline (`outline.outline`): the record in reading order, each entry numbered once, so that 7 on one
page is 7 on the other. Nothing is imported here, since each page needs a library that the other can do without.
"""
