"""What the field knows of acts, as data: PLOVER types, the CAMEO crosswalk, issues, and the words for each act."""
