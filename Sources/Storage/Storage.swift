import GRDB
import Markup
