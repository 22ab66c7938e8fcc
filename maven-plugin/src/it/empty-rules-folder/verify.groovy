def log = new File(basedir, 'build.log').text
assert log.contains('no rules')
assert log.contains('BUILD FAILURE')
