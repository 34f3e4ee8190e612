"""What one marked party does to another in a sentence: pair coding."""

from detente.pairs.coding import code_pair, code_pairs

__all__ = ["code_pair", "code_pairs"]
