import ExtractionCore

print(Article(title: "A", paragraphs: []).title ?? "")
