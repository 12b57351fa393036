"""Mends what has one safe answer: exact spans of files, tried on the whole check before anything is written."""
