def log = new File(basedir, 'build.log').text
assert log.contains('rules/user_added.toml:')
assert log.contains('event.outcome')
assert !log.contains('[INFO]')
