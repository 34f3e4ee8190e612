"""Charts as SVG, drawn here: they print, work without a script, can be read out, and go under a strict content policy.

A chart library of the web would weigh more than all pages together, draw only with a script, and put styles in line,
which the policy forbids. What the few charts of the desk need fits in these modules; they know colours only as classes.
"""
