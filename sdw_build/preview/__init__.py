"""The live preview: pages made when they are asked for, from what an editor saved a moment ago."""
