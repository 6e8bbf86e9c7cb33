import Newsroom
