def log = new File(basedir, 'build.log').text
assert log.contains('toml-syntax')
assert log.contains('tocsin:explain')
assert new File(basedir, 'docs/checks/tag-casing.md').text.contains('warning[tag-casing] most rules spell this tag "Domain: Cloud"')
assert new File(basedir, 'docs/checks/README.md').text.contains('| [tag-casing](tag-casing.md) | warning |')
