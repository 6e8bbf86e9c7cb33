internal import GRDB

/// The tables, as a list of migrations: a shipped one is never edited, a change is a new one.
///
/// All times are milliseconds since 1970 (UTC); every table is STRICT, so that what is salvaged from
/// a damaged file has the types that are read here.
///
/// - `feed`: one row a feed ever configured. `seen_document` is when entries of it last came in
///   full: the memory of entries is measured against it, so that a feed that rests for years keeps
///   what it has shown.
/// - `entry`: the memory of what was seen, and, where `state` is 0, the work queue (``EntryState``).
///   One row for each feed and article identity. `key` is the entry's id in its feed. `body` is the
///   entry as JSON while it waits and NULL after. `revision` counts edits that were seen, `updates`
///   those that were worked on, `updated` is the time of the last of them. `dated` is when the feed
///   says that it was changed last. `host` is the page's, so that one host cannot hold up the queue. Rows outlive articles.
/// - `article`: what was read, one row for each identity; `body` holds text and statements as JSON.
///   Reading it again replaces the row, under a new number, so that readers who go by number see it.
/// - `article_signature`: what topics can find an article by (``DocumentSignature``), beside the article
///   so that a search reads nothing else. Articles stored before there were any get theirs while the
///   daemon works (``SignatureBackfill``).
/// - `alert`: `sequence` counts from 1 without a gap, in the order of the log; `json` is the line of
///   the log, NULL when retention let go of it. Rows are never deleted: the id must not come twice.
/// - `sketch`: what is left of an article's wording (``StorySketch``) and the story that it carries,
///   by the article's number, as long as copies are to be expected; `story_key` finds those that share
///   wording. Both are written with their article.
/// - `edit`: what changed in an article that was read again (``ArticleEdit``).
/// - `projection`: how far each log file has followed `alert`. It may lag behind the file (then the
///   file's own last line counts), never ahead of what is on the disk.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: feeds, entries, articles, alerts") { try $0.execute(sql: first) }
    migrator.registerMigration("2: stories, edits") { try $0.execute(sql: stories) }
    migrator.registerMigration("search: signatures of articles") { try $0.execute(sql: signatures) }
    return migrator
  }

  private static let signatures = """
    CREATE TABLE article_signature (
      article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      bits BLOB NOT NULL
    ) STRICT;
    """

  private static let first = """
    CREATE TABLE feed (
      id INTEGER PRIMARY KEY,
      url TEXT NOT NULL UNIQUE,
      fetch_url TEXT NOT NULL,
      title TEXT,
      etag TEXT,
      last_modified TEXT,
      next_poll INTEGER NOT NULL,
      last_polled INTEGER,
      last_success INTEGER,
      last_new INTEGER,
      failures INTEGER NOT NULL,
      last_error TEXT,
      is_gone INTEGER NOT NULL,
      was_polled INTEGER NOT NULL,
      interval_seconds REAL,
      rate_per_day REAL NOT NULL,
      body_hash TEXT,
      entries_seen INTEGER NOT NULL,
      is_active INTEGER NOT NULL,
      last_document INTEGER,
      paused_until INTEGER,
      ttl_seconds REAL,
      wishes TEXT,
      hour_counts TEXT NOT NULL,
      is_truthful INTEGER NOT NULL,
      seen_document INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE entry (
      id INTEGER PRIMARY KEY,
      feed INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
      key ANY NOT NULL,
      identity ANY NOT NULL,
      fingerprint TEXT NOT NULL,
      state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 4),
      first_seen INTEGER NOT NULL,
      last_seen INTEGER NOT NULL,
      revision INTEGER NOT NULL DEFAULT 0,
      updates INTEGER NOT NULL DEFAULT 0,
      updated INTEGER,
      attempts INTEGER NOT NULL DEFAULT 0,
      not_before INTEGER NOT NULL,
      host TEXT NOT NULL,
      is_update INTEGER NOT NULL DEFAULT 0,
      error TEXT,
      body TEXT
    ) STRICT;
    CREATE UNIQUE INDEX entry_in_feed ON entry(feed, identity);
    CREATE INDEX entry_key ON entry(feed, key);
    CREATE INDEX entry_identity ON entry(identity);
    CREATE INDEX entry_pending ON entry(not_before, id, host) WHERE state = 0;
    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      identity ANY NOT NULL UNIQUE,
      story TEXT NOT NULL,
      stored INTEGER NOT NULL,
      url TEXT NOT NULL,
      feed_url TEXT NOT NULL,
      feed_title TEXT,
      tags TEXT NOT NULL,
      summary TEXT,
      text_source TEXT NOT NULL,
      fetch_error TEXT,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX article_stored ON article(stored);
    CREATE INDEX article_story ON article(story);
    CREATE TABLE alert (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      time INTEGER NOT NULL,
      topic TEXT NOT NULL,
      identity ANY,
      story TEXT NOT NULL,
      json TEXT
    ) STRICT;
    CREATE INDEX alert_topic ON alert(topic, sequence);
    CREATE INDEX alert_identity ON alert(identity);
    CREATE INDEX alert_time ON alert(time) WHERE json IS NOT NULL;
    CREATE TABLE projection (
      log TEXT PRIMARY KEY,
      sequence INTEGER NOT NULL
    ) STRICT;
    """

  private static let stories = """
    CREATE TABLE sketch (
      article INTEGER PRIMARY KEY,
      story TEXT NOT NULL,
      stored INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX sketch_stored ON sketch(stored);
    CREATE TABLE story_key (
      key INTEGER NOT NULL,
      article INTEGER NOT NULL,
      PRIMARY KEY (key, article)
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE entry ADD COLUMN dated INTEGER;
    CREATE INDEX alert_story ON alert(story, topic);
    CREATE TABLE edit (
      id INTEGER PRIMARY KEY,
      identity ANY NOT NULL,
      time INTEGER NOT NULL,
      json TEXT NOT NULL
    ) STRICT;
    CREATE INDEX edit_identity ON edit(identity);
    CREATE INDEX edit_time ON edit(time);
    """
}
