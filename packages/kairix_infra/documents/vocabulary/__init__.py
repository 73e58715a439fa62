"""What words tell: dates, headings, titles, degrees, languages and places in nine languages."""
