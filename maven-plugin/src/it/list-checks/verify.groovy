def log = new File(basedir, 'build.log').text
assert log.contains('toml-syntax')
assert log.contains('tocsin:explain')
