import Feeds
