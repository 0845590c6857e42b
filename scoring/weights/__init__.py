"""What the weights decide: a ranking under other weights, exactly where that can be told."""
