"""What words do in a sentence: who acts, what hangs on what, who says it, how certain it is."""
