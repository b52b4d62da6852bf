"""Text in, claims out: reading, language model, mentions, times, events, status, attribution."""
