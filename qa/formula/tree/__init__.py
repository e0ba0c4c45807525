"""Tokens to a tree, and the tree to sympy."""
