def log = new File(basedir, 'build.log').text
assert log.contains('rules/user_added.toml:20:')
assert log.contains('BUILD FAILURE')
assert log.contains('MojoFailureException') || !log.contains('MojoExecutionException')
